package io.winnow.sample;

import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;

/** The classes that labels of one import mean; makes those that are missing, unless told not to. */
final class ClassNames {

    private static final int ATTEMPTS = 5;

    private final Projects projects;
    private final long projectId;
    private final boolean knownOnly;
    private final Map<String, Long> ids = new HashMap<>();

    ClassNames(Projects projects, long projectId, boolean knownOnly) {
        this.projects = projects;
        this.projectId = projectId;
        this.knownOnly = knownOnly;
        projects.classes(projectId).forEach(this::remember);
    }

    /**
     * The class of that name.
     *
     * @throws IOException if there is none and none can be made; the message says why
     */
    long idOf(String name) throws IOException {
        Long known = ids.get(key(name));
        if (known != null) {
            return known;
        }
        if (knownOnly) {
            throw new IOException("unknown label \"" + name + "\"");
        }
        try {
            ClassView made = make(name, ATTEMPTS);
            remember(made);
            return made.id();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException(noClass(String.valueOf(e.getMessage())), e);
        }
    }

    /** Why a row is set aside whose label cannot be a class. */
    static String noClass(String problem) {
        return "the label cannot be a class: " + problem;
    }

    private ClassView make(String name, int attempts) {
        try {
            return projects.ensureClasses(projectId, List.of(name)).getFirst();
        } catch (OptimisticLockingFailureException e) {
            // Somebody edited the classes at the same moment.
            if (attempts == 1) {
                throw e;
            }
            return make(name, attempts - 1);
        }
    }

    private void remember(ClassView view) {
        ids.put(key(view.name()), view.id());
    }

    /** The same for two labels that mean the same class. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
