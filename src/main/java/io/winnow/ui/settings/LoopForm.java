package io.winnow.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.winnow.learning.select.QueryStrategy;
import io.winnow.learning.select.Strategies;
import io.winnow.learning.weak.Aggregators;
import io.winnow.project.ProjectSettings;
import io.winnow.sample.EncoderCard;
import io.winnow.ui.part.Saved;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How the loop runs, each setting with what it means. */
class LoopForm extends Div {

    private static final String POLICY = "policy";
    private static final String DEFAULT_ENCODER = "";

    private final IntegerField batch =
            new Whole("Samples per round", 1, 1_000)
                    .help(
                            "After so many answers the model is retrained. Small rounds learn more"
                                    + " per label, large ones interrupt less.");
    private final Checkbox hints = new Checkbox("Show the model's guess while labeling");
    private final IntegerField gold =
            new Whole("Gold in the queue, in percent", 0, 50)
                    .help(
                            "So much of the queue measures instead of teaching: sealed samples"
                                    + " whose truth is not known yet, mixed in blindly.");
    private final IntegerField random =
            new Whole("Drawn at random, in percent", 0, 100)
                    .help(
                            "So much of each round is drawn uniformly. It shows what labeling"
                                    + " without active learning would have given.");
    private final Select<String> strategy = new Select<>();
    private final Select<String> encoder = new Select<>();
    private final Select<String> aggregation = new Select<>();
    private final IntegerField lease =
            new Whole("Minutes a sample is reserved", 1, 240)
                    .help("A sample on somebody's screen is nobody else's for so long.");
    private final IntegerField seed =
            new Whole("Seed", 0, Integer.MAX_VALUE)
                    .help(
                            "Where all randomness comes from: the same seed and the same answers"
                                    + " give the same rounds.");
    private final Saved saved = new Saved();
    private final Button save = new Button("Save");
    private final transient ProjectSettings before;

    LoopForm(ProjectSettings settings, List<EncoderCard> encoders) {
        before = settings;
        addClassName("w-grid-form");
        hints.setHelperText("Faster, but people tend to agree with what they are shown.");
        prepareChoices(encoders);
        read(settings);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div end = new Div(save, saved);
        end.addClassName("w-row");
        add(batch, strategy, random, gold, encoder, aggregation, lease, seed, hints, end);
    }

    /** Tells of settings that are good to keep; an error is shown at its field instead. */
    void onSave(Consumer<ProjectSettings> keep) {
        save.addClickListener(click -> {
            if (check()) {
                keep.accept(wanted());
                saved.tell();
            }
        });
    }

    private void prepareChoices(List<EncoderCard> encoders) {
        strategy.setLabel("What to ask next");
        strategy.setItems(
                Stream.concat(Stream.of(POLICY), Strategies.all().stream().map(QueryStrategy::name))
                        .distinct()
                        .toList());
        strategy.setItemLabelGenerator(StrategyWords::of);
        strategy.setHelperText("The policy begins with coverage and moves on to uncertainty.");
        encoder.setLabel("Encoder");
        encoder.setItems(
                Stream.concat(Stream.of(DEFAULT_ENCODER), encoders.stream().map(EncoderCard::id))
                        .toList());
        encoder.setItemLabelGenerator(id -> name(id, encoders));
        encoder.setHelperText("Turns images into the vectors that are compared and learned from.");
        aggregation.setLabel("How votes become labels (aggregation)");
        aggregation.setItems(Aggregators.names());
        aggregation.setItemLabelGenerator(AggregationWords::name);
        aggregation.addValueChangeListener(change ->
                aggregation.setHelperText(
                        AggregationWords.whenItHelps(change.getValue())
                                + " From the next retrain on."));
    }

    private void read(ProjectSettings now) {
        batch.setValue(now.batchSize());
        hints.setValue(now.showHints());
        gold.setValue((int) Math.round(100 * now.goldShare()));
        random.setValue((int) Math.round(100 * now.randomShare()));
        strategy.setValue(now.strategy());
        encoder.setValue(Optional.ofNullable(now.encoderId()).orElse(DEFAULT_ENCODER));
        aggregation.setValue(now.aggregation());
        lease.setValue(now.leaseMinutes());
        seed.setValue((int) now.seed());
    }

    private boolean check() {
        return Stream.of(batch, gold, random, lease, seed)
                .noneMatch(field -> field.isInvalid() || field.getValue() == null);
    }

    private ProjectSettings wanted() {
        String id = encoder.getValue();
        return new ProjectSettings(
                batch.getValue(),
                hints.getValue(),
                gold.getValue() / 100.0,
                random.getValue() / 100.0,
                strategy.getValue(),
                before.goldTarget(),
                seed.getValue(),
                id == null || id.isEmpty() ? null : id,
                lease.getValue(),
                aggregation.getValue());
    }

    private static String name(String id, List<EncoderCard> encoders) {
        return encoders.stream()
                .filter(card -> card.id().equals(id))
                .map(EncoderCard::name)
                .findFirst()
                .orElse(id.isEmpty() ? "Best for this pool" : id);
    }
}
