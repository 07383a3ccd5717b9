package io.winnow.bench.evidence;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.weak.DawidSkene;
import io.winnow.learning.weak.LabelModel;
import io.winnow.learning.weak.MajorityVote;
import io.winnow.learning.weak.Votes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What rules say together on WRENCH's data (Zhang et al. 2021), learned on its training rows and
 * judged on its test rows, ties drawn as it draws them: accuracy on YouTube, F1 on SMS.
 */
final class RulesTable implements EvidenceTable {

    private static final int CLASSES = 2;

    /** Votes and classes of one file. */
    private record Rows(Votes votes, int[] truth) {}

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<PublicData> needs() {
        return List.of(PublicData.wrench("youtube"), PublicData.wrench("sms"));
    }

    @Override
    public Result make(Setup where, Progress progress) throws IOException {
        List<VotesTable.Row> rows = new ArrayList<>();
        for (String data : List.of("youtube", "sms")) {
            progress.report(rows.size(), 2, data);
            Path folder = where.path(PublicData.wrench(data));
            Rows train = read(folder.resolve("train.json"));
            Rows test = read(folder.resolve("test.json"));
            boolean f1 = data.equals("sms");
            Posterior majority =
                    new MajorityVote().aggregate(test.votes(), Labels.none(CLASSES)).posterior();
            rows.add(
                    new VotesTable.Row(
                            data + (f1 ? ", F1" : ", accuracy"),
                            List.of(
                                    cell("majority", majority, test, f1),
                                    cell(
                                            "dawid-skene as WRENCH",
                                            DawidSkene.wrench()
                                                    .transfer(train.votes(), test.votes()),
                                            test,
                                            f1),
                                    cell(
                                            "label-model",
                                            LabelModel.learned()
                                                    .transfer(train.votes(), test.votes()),
                                            test,
                                            f1))));
        }
        VotesTable table = new VotesTable("test rows", rows);
        return new Result(table.markdown(), table);
    }

    private static VotesTable.Cell cell(String method, Posterior said, Rows test, boolean f1) {
        int[] drawn =
                IntStream.range(0, said.size()).map(i -> Ties.wrench(said.row(i), i)).toArray();
        return new VotesTable.Cell(
                method, f1 ? f1(drawn, test.truth()) : accuracy(drawn, test.truth()));
    }

    private static double accuracy(int[] said, int[] truth) {
        double right = IntStream.range(0, said.length).filter(i -> said[i] == truth[i]).count();
        return right / truth.length;
    }

    private static double f1(int[] said, int[] truth) {
        double right = IntStream.range(0, said.length).filter(i -> said[i] * truth[i] == 1).count();
        double wrong = IntStream.range(0, said.length).filter(i -> said[i] != truth[i]).count();
        return 2 * right / (2 * right + wrong);
    }

    private static Rows read(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        JsonMapper.shared().readTree(file).forEach(rows::add);
        int[][] votes = new int[rows.size()][];
        int[] truth = new int[rows.size()];
        for (int i = 0; i < votes.length; i++) {
            List<Integer> said = new ArrayList<>();
            rows.get(i).get("weak_labels").forEach(vote -> said.add(vote.asInt()));
            votes[i] = said.stream().mapToInt(Integer::intValue).toArray();
            truth[i] = rows.get(i).get("label").asInt();
        }
        return new Rows(Votes.dense(votes, CLASSES), truth);
    }
}
