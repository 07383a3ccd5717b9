package io.winnow.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One labeling task over one pool: its words, its classes and its settings change together. */
@Entity
class Project {

    static final int NAME_LENGTH = 120;
    static final int DESCRIPTION_LENGTH = 2_000;
    static final int GUIDELINES_LENGTH = 100_000;
    static final int CLASSES = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version private long version;

    // Counts changes to classes too, so that the version notices two people editing them at once.
    private long revision;

    private String name;
    private String description;
    private String guidelines;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    @Embedded private ProjectSettings settings;

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<LabelClass> classes = new ArrayList<>();

    private String createdBy;
    private Instant createdAt;

    protected Project() {}

    Project(String name, String description, String guidelines, String by, Instant at) {
        this.modality = Modality.IMAGE;
        this.settings = ProjectSettings.defaults();
        this.createdBy = by;
        this.createdAt = at;
        word(name, description, guidelines);
    }

    /** Says anew what the project is and how to label it. */
    final void word(String newName, String newDescription, String newGuidelines) {
        name = Words.name("project name", newName, NAME_LENGTH);
        description = Words.fitting("description", newDescription.strip(), DESCRIPTION_LENGTH);
        guidelines = Words.fitting("guidelines", newGuidelines, GUIDELINES_LENGTH);
    }

    void runBy(ProjectSettings newSettings) {
        settings = newSettings;
    }

    LabelClass addClass(NewClass wanted) {
        if (classes.size() == CLASSES) {
            throw new IllegalStateException(
                    "A project has at most %,d classes.".formatted(CLASSES));
        }
        checkFree(wanted, null);
        String color = Objects.requireNonNullElseGet(wanted.color(), this::freeColor);
        String key = wanted.key() == null ? freeKey() : wanted.key();
        LabelClass added = new LabelClass(this, classes.size(), wanted.name(), color, key);
        added.describe(wanted.description());
        classes.add(added);
        revision++;
        return added;
    }

    void changeClass(long classId, NewClass wanted) {
        LabelClass changed = classWithId(classId);
        checkFree(wanted, changed);
        changed.rename(wanted.name());
        changed.describe(wanted.description());
        if (wanted.color() != null) {
            changed.paint(wanted.color());
        }
        if (wanted.key() != null) {
            changed.answerTo(wanted.key());
        }
        revision++;
    }

    /** Removes the class; those after it move up by one. */
    void removeClass(long classId) {
        classes.remove(classWithId(classId));
        for (int i = 0; i < classes.size(); i++) {
            classes.get(i).moveTo(i);
        }
        revision++;
    }

    /** Gives the keys of two classes to each other. */
    void swapKeys(long oneId, long otherId) {
        LabelClass one = classWithId(oneId);
        LabelClass other = classWithId(otherId);
        String key = one.key();
        one.answerTo(other.key());
        other.answerTo(key);
        revision++;
    }

    @Nullable LabelClass classNamed(String wanted) {
        return classes.stream().filter(c -> c.isCalled(wanted)).findFirst().orElse(null);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** Settles what its samples are; only while it has none. */
    void hold(Modality kind) {
        this.modality = kind;
        revision++;
    }

    ProjectView view() {
        List<ClassView> views = classes.stream().map(LabelClass::view).toList();
        return new ProjectView(
                id(),
                name,
                description,
                guidelines,
                modality,
                settings,
                views,
                createdBy,
                createdAt);
    }

    private LabelClass classWithId(long classId) {
        return classes.stream()
                .filter(c -> c.hasId(classId))
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchElementException(
                                "Project " + name + " has no class " + classId + "."));
    }

    private void checkFree(NewClass wanted, @Nullable LabelClass self) {
        for (LabelClass other : classes) {
            if (other == self) {
                continue;
            }
            if (other.isCalled(wanted.name())) {
                throw new IllegalArgumentException(
                        "There is already a class \"" + other.name() + "\".");
            }
            String key = wanted.key();
            if (key != null && key.strip().equalsIgnoreCase(other.key())) {
                throw new IllegalArgumentException(
                        "The key " + key + " already answers \"" + other.name() + "\".");
            }
        }
    }

    private String freeColor() {
        return ClassColors.next(taken(LabelClass::color));
    }

    private @Nullable String freeKey() {
        return ClassKeys.next(taken(c -> Objects.requireNonNullElse(c.key(), "")));
    }

    private Set<String> taken(Function<LabelClass, String> part) {
        return classes.stream().map(part).collect(Collectors.toSet());
    }
}
