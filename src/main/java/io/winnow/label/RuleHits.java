package io.winnow.label;

import io.winnow.project.ProjectDeleted;
import io.winnow.sample.Samples;
import io.winnow.sample.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where patterns are found in the texts of a project. What was found is kept in memory, so that a
 * text is searched once per pattern; texts that arrive later are searched when next asked.
 */
@Component
class RuleHits {

    private static final int PAGE = 1_000;
    private static final int MOST_KEPT = 200;

    private record Pattern(RuleKind kind, String text) {}

    private record Found(int searched, int[] ordinals) {}

    private final Samples samples;
    private final Texts texts;
    private final Map<Long, Map<Pattern, Found>> kept = new ConcurrentHashMap<>();

    RuleHits(Samples samples, Texts texts) {
        this.samples = samples;
        this.texts = texts;
    }

    /**
     * The ordinals of the texts in which each pattern is found, ascending.
     *
     * @throws IllegalArgumentException if one is no pattern
     */
    List<int[]> of(long projectId, List<NewRule> rules) {
        int n = samples.count(projectId);
        Map<Pattern, Found> known =
                kept.computeIfAbsent(projectId, id -> new ConcurrentHashMap<>());
        Map<Pattern, Search> missing = new LinkedHashMap<>();
        for (NewRule rule : rules) {
            Pattern pattern = new Pattern(rule.kind(), rule.pattern().strip());
            Found before = known.getOrDefault(pattern, new Found(0, new int[0]));
            if (before.searched() < n) {
                missing.put(
                        pattern, new Search(before, RulePattern.of(rule.kind(), pattern.text())));
            }
        }
        if (!missing.isEmpty()) {
            search(projectId, n, missing.values());
            if (known.size() > MOST_KEPT) {
                known.clear();
            }
            missing.forEach((pattern, search) -> known.put(pattern, search.found(n)));
        }
        return rules.stream().map(rule -> found(known, rule, n, missing)).toList();
    }

    private static int[] found(
            Map<Pattern, Found> known, NewRule rule, int n, Map<Pattern, Search> searched) {
        Pattern pattern = new Pattern(rule.kind(), rule.pattern().strip());
        Search fresh = searched.get(pattern);
        return fresh != null
                ? fresh.found(n).ordinals()
                : known.getOrDefault(pattern, new Found(0, new int[0])).ordinals();
    }

    private void search(long projectId, int n, Iterable<Search> searches) {
        int from = n;
        for (Search search : searches) {
            from = Math.min(from, search.before.searched());
        }
        for (int at = from; at < n; at += PAGE) {
            int first = at;
            List<String> page = texts.page(projectId, at, Math.min(PAGE, n - at));
            for (Search search : searches) {
                IntStream.range(0, page.size())
                        .parallel()
                        .filter(i -> first + i >= search.before.searched())
                        .filter(i -> search.pattern.isIn(page.get(i)))
                        .sorted()
                        .forEachOrdered(i -> search.more.add(first + i));
            }
        }
    }

    @EventListener
    void on(ProjectDeleted event) {
        kept.remove(event.projectId());
    }

    /** A pattern that is being looked for behind where it was looked for already. */
    private static final class Search {

        private final Found before;
        private final RulePattern pattern;
        private final List<Integer> more = new ArrayList<>();

        Search(Found before, RulePattern pattern) {
            this.before = before;
            this.pattern = pattern;
        }

        Found found(int n) {
            IntStream all =
                    IntStream.concat(
                            IntStream.of(before.ordinals()),
                            more.stream().mapToInt(Integer::intValue));
            return new Found(n, all.toArray());
        }
    }
}
