package io.winnow.curate;

import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** 160 labeled texts of two words, even ones about the sea, the others about the land. */
public final class MislabeledTexts {

    /** How many of them are gold. */
    public static final int GOLD = 30;

    /** Those whose label says the contrary, by ordinal. */
    public static final Set<Integer> WRONG = Set.of(10, 31, 52, 73, 94, 115, 136, 157);

    private static final int SIZE = 160;
    private static final String[] SEA = {"boat", "wave", "sail", "tide", "fish"};
    private static final String[] LAND = {"tree", "road", "hill", "farm", "barn"};

    private MislabeledTexts() {}

    /**
     * Begins to import them.
     *
     * @param labeled how many of the first texts have their label
     * @return the project's id
     */
    public static long start(Projects projects, Imports imports, Path folder, int labeled)
            throws IOException {
        StringBuilder table = new StringBuilder("text,label\n");
        for (int i = 0; i < SIZE; i++) {
            String[] words = i % 2 == 0 ? SEA : LAND;
            boolean sea = (i % 2 == 0) != WRONG.contains(i);
            table.append("%s %s number%d,".formatted(words[i / 2 % 5], words[i / 10 % 5], i))
                    .append(i >= labeled ? "" : sea ? "sea" : "land")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("texts.csv"), table);
        long project = projects.create("Texts", "", "", "cora").id();
        projects.ensureClasses(project, List.of("sea", "land", "sky"));
        imports.start(project, ImportSpec.table(file.toString()).withGold(GOLD, 1), "cora");
        return project;
    }
}
