package io.winnow.ui.account;

import io.winnow.team.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Roles and moments as text. */
final class Words {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    private Words() {}

    /** The moment in the server's time zone, or {@code otherwise}. */
    static String of(@Nullable Instant moment, String otherwise) {
        return moment == null ? otherwise : MOMENT.format(moment);
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
