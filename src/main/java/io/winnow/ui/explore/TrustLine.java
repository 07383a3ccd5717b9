package io.winnow.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.winnow.curate.MapTrust;
import io.winnow.ui.part.Figures;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far to believe the map that is drawn, in words. */
class TrustLine extends Div {

    private static final long serialVersionUID = 1;

    private static final double NEARLY_ALL = .95;
    private static final double MOST = .85;
    private static final double SOME = .7;

    private final Span words = new Span();
    private final Button measure = new Button("Measure how far to trust it");

    /**
     * @param onMeasure asked to measure a map that an earlier version made
     */
    TrustLine(Runnable onMeasure) {
        addClassNames("w-row", "w-hint", "w-trust");
        measure.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        measure.setDisableOnClick(true);
        measure.addClickListener(click -> onMeasure.run());
        add(words, measure);
    }

    /**
     * @param trust null where nobody measured
     * @param busy whether something is being worked out for this project
     */
    void show(@Nullable MapTrust trust, boolean busy) {
        measure.setVisible(trust == null);
        measure.setEnabled(!busy);
        words.setText(
                trust == null
                        ? "This map comes from a version of Winnow that did not measure how far to"
                                + " trust it."
                        : words(trust));
    }

    static String words(MapTrust trust) {
        return "Trustworthiness %s (k = %d, %s): %s"
                .formatted(
                        String.format(Locale.ENGLISH, "%.2f", trust.trustworthiness()),
                        trust.neighbors(),
                        Figures.count(trust.samples(), "sample", "samples"),
                        meaning(trust.trustworthiness()));
    }

    private static String meaning(double trustworthiness) {
        if (trustworthiness >= NEARLY_ALL) {
            return "what lies close together is alike, with few exceptions.";
        }
        if (trustworthiness >= MOST) {
            return "most of what lies close together is alike, some only looks so.";
        }
        return trustworthiness >= SOME
                ? "much of what lies close together is not alike. Open samples before you conclude."
                : "closeness on this map says little. Places drawn at random have about 0.50.";
    }
}
