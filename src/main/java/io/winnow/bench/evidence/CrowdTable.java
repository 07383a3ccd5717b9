package io.winnow.bench.evidence;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.weak.Aggregators;
import io.winnow.learning.weak.Panel;
import io.winnow.learning.weak.RowClassifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How often aggregators are right about real crowds; a tie counts as the share it would win. */
final class CrowdTable implements EvidenceTable {

    private static final List<String> DATA =
            List.of("dog", "face_sentiment", "product_er", "weather_sentiment");

    @Override
    public String name() {
        return "crowds";
    }

    @Override
    public List<PublicData> needs() {
        return DATA.stream().map(PublicData::crowd).toList();
    }

    @Override
    public Result make(Setup where, Progress progress) throws IOException {
        List<VotesTable.Row> rows = new ArrayList<>();
        for (String data : DATA) {
            progress.report(rows.size(), DATA.size(), data);
            CrowdFile crowd = CrowdFile.read(where.path(PublicData.crowd(data)));
            rows.add(
                    new VotesTable.Row(
                            data,
                            Aggregators.ofVotesAlone().stream()
                                    .map(method ->
                                            new VotesTable.Cell(method, right(crowd, method)))
                                    .toList()));
        }
        VotesTable table = new VotesTable("accuracy on known tasks", rows);
        return new Result(table.markdown(), table);
    }

    private static double right(CrowdFile crowd, String method) {
        Labels none = Labels.none(crowd.votes().classCount());
        Posterior said =
                Panel.Hearing.ofPeople(crowd.votes(), none)
                        .weigh(Aggregators.named(method), RowClassifier.NONE, 1, Progress.NONE)
                        .said()
                        .posterior();
        return IntStream.range(0, crowd.truth().length)
                .filter(row -> crowd.truth()[row] >= 0)
                .mapToDouble(row -> Ties.credit(said.row(row), crowd.truth()[row]))
                .average()
                .orElse(Double.NaN);
    }
}
