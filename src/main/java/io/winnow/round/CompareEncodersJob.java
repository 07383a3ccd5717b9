package io.winnow.round;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.ClearWinner.Rival;
import io.winnow.sample.EncoderCard;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.EncodingSpeed;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries every encoder that has encoded the whole pool on the labels so far. */
@Component
class CompareEncodersJob implements JobHandler {

    static final String KIND = "compare-encoders";

    /** Nothing to say: the project says all. */
    record Request() {}

    private final PoolSnapshots snapshots;
    private final EncoderCatalog catalog;
    private final EncodingSpeed speed;
    private final EncoderComparisons comparisons;
    private final Clock clock;

    CompareEncodersJob(
            PoolSnapshots snapshots,
            EncoderCatalog catalog,
            EncodingSpeed speed,
            EncoderComparisons comparisons,
            Clock clock) {
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.speed = speed;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.TRAINING;
    }

    @Override
    public void run(JobContext job) throws IOException {
        long projectId = job.project();
        String inUse = catalog.encoderOf(projectId).orElse("");
        PoolSnapshot now =
                snapshots
                        .load(projectId, inUse)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The encoder in use has not encoded every sample yet:"
                                                + " wait until it has, then compare."));
        List<EncoderCard> cards = inUseFirst(catalog.list(projectId), inUse);
        List<EncoderTrial> trials = new ArrayList<>();
        List<Double> speeds = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (EncoderCard card : cards) {
            Progress step = step(job, cards.indexOf(card), cards.size(), card.name());
            Optional<PoolSnapshot> snapshot = snapshots.load(projectId, card.id());
            if (snapshot.isEmpty()) {
                leftOut.add(card.name());
                continue;
            }
            // Answers go on arriving; all encoders are asked about the same ones.
            PoolSnapshot asked = new PoolSnapshot(snapshot.get().index(), now.labels(), now.gold());
            trials.add(EncoderTrial.of(card, asked, step));
            speeds.add(speed.samplesPerSecond(projectId, card.id(), step));
        }
        keep(job, projectId, now.labels().size(), trials, speeds, leftOut);
    }

    private void keep(
            JobContext job,
            long projectId,
            int labels,
            List<EncoderTrial> trials,
            List<Double> speeds,
            List<String> leftOut)
            throws IOException {
        EncoderTrial inUse = trials.getFirst();
        EncoderAdvice advice = EncoderAdvice.of(inUse, trials.subList(1, trials.size()));
        List<EncoderComparison.Row> rows = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            rows.add(row(projectId, trials.get(i), speeds.get(i), advice));
        }
        job.log(advice.words());
        comparisons.keep(
                projectId,
                new EncoderComparison(
                        clock.instant(),
                        labels,
                        inUse.card().id(),
                        rows,
                        leftOut,
                        advice.words(),
                        advice.suggested()));
    }

    private EncoderComparison.Row row(
            long projectId, EncoderTrial trial, double perSecond, EncoderAdvice advice)
            throws IOException {
        Optional<Rival> rival =
                advice.evidence().rivals().stream()
                        .filter(r -> trial.validated() != null)
                        .filter(r -> r.name().equals(trial.card().id()))
                        .findFirst();
        return trial.row(
                catalog.bytes(projectId, trial.card().id()).orElse(null),
                perSecond,
                rival.map(Rival::difference).orElse(null),
                rival.map(Rival::pValue).orElse(null));
    }

    private static List<EncoderCard> inUseFirst(List<EncoderCard> cards, String inUse) {
        List<EncoderCard> sorted = new ArrayList<>(cards);
        sorted.sort((a, b) -> Boolean.compare(b.id().equals(inUse), a.id().equals(inUse)));
        return sorted;
    }

    /** Progress of one encoder as progress of the job, which counts encoders. */
    private static Progress step(JobContext job, int done, int total, String name) {
        return (at, of, message) -> job.report(done, total, name + ": " + message);
    }
}
