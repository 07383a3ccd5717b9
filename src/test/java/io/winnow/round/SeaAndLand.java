package io.winnow.round;

import static org.awaitility.Awaitility.await;

import io.winnow.ClassIds;
import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.label.Rules;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A project of 200 texts of two words, even ones about the sea, the others about the land. 40 are
 * gold; of the others the first two of each ten have their label.
 */
@DatabaseTest
abstract class SeaAndLand {

    private static final String[] SEA = {"boat", "wave", "sail", "tide", "fish"};
    private static final String[] LAND = {"tree", "road", "hill", "farm", "barn"};

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Rules rules;
    @Autowired VoteReports reports;
    @Autowired PoolSnapshots snapshots;
    @Autowired Rounds rounds;
    @Autowired ModelVersions versions;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    long project;
    long sea;
    long land;

    @BeforeEach
    void texts() throws Exception {
        StringBuilder table = new StringBuilder("ref,text,label\n");
        for (int i = 0; i < 200; i++) {
            String[] words = i % 2 == 0 ? SEA : LAND;
            table.append("t%d,%s %s number%d,".formatted(i, words[i / 2 % 5], words[i / 10 % 5], i))
                    .append(i % 10 < 2 ? about(i) : "")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("texts.csv"), table);
        project = projects.create("Texts", "", "", "ada").id();
        imports.start(project, ImportSpec.table(file.toString()).withGold(40, 1), "ada");
        idle();
        sea = ClassIds.of(projects, project, "sea");
        land = ClassIds.of(projects, project, "land");
    }

    /** What the text in row {@code i} is about. */
    static String about(int i) {
        return i % 2 == 0 ? "sea" : "land";
    }

    @AfterEach
    void idle() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
    }
}
