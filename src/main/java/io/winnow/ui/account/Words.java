package io.winnow.ui.account;

import io.winnow.team.Role;
import io.winnow.ui.part.Figures;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Roles and moments as text. */
final class Words {

    private Words() {}

    /** The moment in the server's time zone, or {@code otherwise}. */
    static String of(@Nullable Instant moment, String otherwise) {
        return moment == null ? otherwise : Figures.when(moment);
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
