package io.winnow.project;

import java.time.Instant;
import java.util.List;

/**
 * A project, as it was when read.
 *
 * @param guidelines Markdown
 * @param classes in order: the class at position c has ordinal c
 */
public record ProjectView(
        long id,
        String name,
        String description,
        String guidelines,
        Modality modality,
        ProjectSettings settings,
        List<ClassView> classes,
        String createdBy,
        Instant createdAt) {

    public ProjectView {
        classes = List.copyOf(classes);
    }
}
