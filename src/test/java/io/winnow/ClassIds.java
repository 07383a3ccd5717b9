package io.winnow;

import io.winnow.project.ClassView;
import io.winnow.project.Projects;

/** Finds classes by name. */
public final class ClassIds {

    private ClassIds() {}

    /** The id of the class called {@code name}. */
    public static long of(Projects projects, long projectId, String name) {
        return projects.classes(projectId).stream()
                .filter(c -> c.name().equals(name))
                .mapToLong(ClassView::id)
                .findFirst()
                .orElseThrow();
    }
}
