package io.winnow.project;

import io.winnow.learning.weak.Aggregators;
import io.winnow.team.Audit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projects, their classes and their settings.
 *
 * <p>Every method that names a project throws {@link UnknownProject} if there is none; a wrong
 * value is an {@link IllegalArgumentException} whose message can be shown to the person who typed
 * it. Two people changing one project at once is an {@link
 * org.springframework.dao.OptimisticLockingFailureException} for the later one.
 */
@Service
@Transactional
public class Projects {

    private final StoredProjects stored;
    private final List<ClassUsage> usages;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Projects(
            StoredProjects stored,
            List<ClassUsage> usages,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.stored = stored;
        this.usages = usages;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a project without classes.
     *
     * @throws IllegalArgumentException if the name is empty, too long or taken
     */
    public ProjectView create(String name, String description, String guidelines, String by) {
        Project made = new Project(name, description, guidelines, by, clock.instant());
        checkFree(name);
        ProjectView created = stored.saveAndFlush(made).view();
        audit.record(by, "project.create", created.name(), "");
        return created;
    }

    @Transactional(readOnly = true)
    public Optional<ProjectView> find(long projectId) {
        return stored.findById(projectId).map(Project::view);
    }

    /** The project of that name, whatever its case. */
    @Transactional(readOnly = true)
    public Optional<ProjectView> findByName(String name) {
        return stored.findByNameIgnoreCase(name.strip()).map(Project::view);
    }

    /**
     * The project of that name, whatever its case.
     *
     * @throws IllegalArgumentException if there is none; the message is a sentence
     */
    @Transactional(readOnly = true)
    public ProjectView named(String name) {
        return findByName(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no project \"" + name.strip() + "\"."));
    }

    /** The project with that id. */
    @Transactional(readOnly = true)
    public ProjectView get(long projectId) {
        return existing(projectId).view();
    }

    /** All projects by name. */
    @Transactional(readOnly = true)
    public List<ProjectView> list() {
        return stored.findAllByOrderByNameAsc().stream().map(Project::view).toList();
    }

    /** The classes in order: position c is column c of a posterior. */
    @Transactional(readOnly = true)
    public List<ClassView> classes(long projectId) {
        return get(projectId).classes();
    }

    /** Says anew what the project is called, what it is, and how to label it (Markdown). */
    public ProjectView describe(
            long projectId, String name, String description, String guidelines) {
        Project project = existing(projectId);
        if (!project.view().name().equalsIgnoreCase(name.strip())) {
            checkFree(name);
        }
        return change(
                projectId, "project.describe", name, p -> p.word(name, description, guidelines));
    }

    /** Settles what the samples of the project are. Only for a project that has none yet. */
    public void hold(long projectId, Modality modality) {
        existing(projectId).hold(modality);
    }

    /** Renames the project and leaves the rest as it is. */
    public ProjectView rename(long projectId, String name) {
        ProjectView now = get(projectId);
        return describe(projectId, name, now.description(), now.guidelines());
    }

    /**
     * Runs the project by {@code settings} from now on; how votes become labels takes effect with
     * the next retrain.
     *
     * @throws IllegalArgumentException also if no aggregator is called like that
     */
    public ProjectView updateSettings(long projectId, ProjectSettings settings) {
        Aggregators.named(settings.aggregation());
        return change(
                projectId,
                "project.settings",
                settings.toString(),
                project -> project.runBy(settings));
    }

    /**
     * Adds a class at the end.
     *
     * @throws IllegalArgumentException if the name or the key is taken, or any part is malformed
     */
    public ClassView addClass(long projectId, NewClass wanted) {
        ProjectView after =
                change(projectId, "class.add", wanted.name(), project -> project.addClass(wanted));
        return after.classes().getLast();
    }

    /**
     * The classes of these names, in that order, whatever their case; adds those that are missing.
     */
    public List<ClassView> ensureClasses(long projectId, Collection<String> names) {
        Project project = existing(projectId);
        List<LabelClass> found = new ArrayList<>();
        for (String name : names) {
            LabelClass known = project.classNamed(name);
            found.add(known == null ? project.addClass(NewClass.named(name)) : known);
        }
        stored.flush();
        return found.stream().map(LabelClass::view).toList();
    }

    /** Changes name, colour, key and description; a null colour or key stays as it is. */
    public ProjectView updateClass(long projectId, long classId, NewClass wanted) {
        return change(
                projectId,
                "class.change",
                wanted.name(),
                project -> project.changeClass(classId, wanted));
    }

    /** Gives the keys of two classes to each other. */
    public ProjectView swapKeys(long projectId, long oneClassId, long otherClassId) {
        return change(
                projectId, "class.keys", "", project -> project.swapKeys(oneClassId, otherClassId));
    }

    /**
     * Removes a class that nothing refers to; the ordinals of those after it go down by one.
     *
     * @throws IllegalStateException if any label refers to it
     */
    public ProjectView removeClass(long projectId, long classId) {
        long uses = usages.stream().mapToLong(usage -> usage.uses(classId)).sum();
        if (uses > 0) {
            throw new IllegalStateException(
                    "The class is used by %,d labels and cannot be removed.".formatted(uses));
        }
        return change(
                projectId,
                "class.remove",
                "class " + classId,
                project -> project.removeClass(classId));
    }

    /** Deletes the project with everything that belongs to it. */
    public void delete(long projectId) {
        Project project = existing(projectId);
        events.publishEvent(new ProjectDeleted(projectId));
        stored.delete(project);
        audit.record("project.delete", project.view().name(), "");
    }

    private ProjectView change(
            long projectId, String action, String detail, Consumer<Project> verb) {
        Project project = existing(projectId);
        verb.accept(project);
        stored.flush();
        audit.record(action, project.view().name(), detail);
        return project.view();
    }

    private Project existing(long projectId) {
        return stored.findById(projectId).orElseThrow(() -> new UnknownProject(projectId));
    }

    private void checkFree(String name) {
        if (stored.findByNameIgnoreCase(name.strip()).isPresent()) {
            throw new IllegalArgumentException(
                    "There is already a project \"" + name.strip() + "\".");
        }
    }
}
