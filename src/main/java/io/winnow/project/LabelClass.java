package io.winnow.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A class that may be answered; lives and changes only inside its {@link Project}. */
@Entity
class LabelClass {

    static final int NAME_LENGTH = 100;
    static final int DESCRIPTION_LENGTH = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id", updatable = false)
    private Project project;

    private int ordinal;
    private String name;
    private String color;

    @Column(name = "shortcut")
    private @Nullable String key;

    private String description;

    protected LabelClass() {}

    LabelClass(Project project, int ordinal, String name, String color, @Nullable String key) {
        this.project = project;
        this.ordinal = ordinal;
        this.name = checkedName(name);
        this.color = ClassColors.checked(color);
        this.key = key == null ? null : ClassKeys.checked(key);
        this.description = "";
    }

    /** That name without the space around it, if a class may be called so. */
    static String checkedName(String name) {
        return Words.name("class name", name, NAME_LENGTH);
    }

    void describe(String text) {
        description = Words.fitting("class description", text, DESCRIPTION_LENGTH);
    }

    void rename(String text) {
        name = checkedName(text);
    }

    void paint(String hex) {
        color = ClassColors.checked(hex);
    }

    void answerTo(@Nullable String pressed) {
        key = pressed == null ? null : ClassKeys.checked(pressed);
    }

    void moveTo(int position) {
        ordinal = position;
    }

    boolean isCalled(String text) {
        return name.equalsIgnoreCase(text.strip());
    }

    boolean hasId(long wanted) {
        return id != null && id == wanted;
    }

    String name() {
        return name;
    }

    String color() {
        return color;
    }

    @Nullable String key() {
        return key;
    }

    ClassView view() {
        long known = java.util.Objects.requireNonNull(id, "not saved yet");
        return new ClassView(known, project.id(), ordinal, name, color, key, description);
    }
}
