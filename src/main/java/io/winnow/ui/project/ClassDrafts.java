package io.winnow.ui.project;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.project.NewClass;
import io.winnow.ui.part.Notice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The classes of a project to be: those that were found, and those that are typed. */
class ClassDrafts extends Div {

    /** More classes are no classes: a column of names or numbers was taken for labels. */
    private static final int MOST = 500;

    private final List<ClassDraft> drafts = new ArrayList<>();
    private final Div rows = new Div();
    private final Paragraph none =
            new Paragraph(
                    "Labels that come with the images appear here. Add what else people may"
                            + " answer.");

    private final Notice tooMany = new Notice(Notice.Kind.BAD, "");

    ClassDrafts() {
        addClassName("w-stack");
        rows.addClassName("w-stack");
        none.addClassName("w-hint");
        Button more = new Button("Add a class");
        more.addClickListener(click -> addDraft("").focusName());
        tooMany.setVisible(false);
        add(none, tooMany, rows, new Div(more));
    }

    /** Shows the classes that come with the data, and keeps those that were typed. */
    void found(List<String> names, boolean renameable) {
        List<String> typed =
                drafts.stream()
                        .filter(ClassDraft::isTyped)
                        .map(ClassDraft::name)
                        .filter(name -> !name.isEmpty() && !names.contains(name))
                        .toList();
        drafts.clear();
        rows.removeAll();
        tooMany.setVisible(names.size() > MOST);
        tooMany.setText(
                "There are %,d different labels, and a project may begin with %,d classes. Choose another column with the labels, or none."
                        .formatted(names.size(), MOST));
        if (!tooMany.isVisible()) {
            names.forEach(name -> addDraft(name).fromData(renameable));
        }
        typed.forEach(this::addDraft);
    }

    /** The classes, those left empty not counted. */
    List<NewClass> wanted() {
        return drafts.stream().filter(d -> !d.name().isEmpty()).map(ClassDraft::wanted).toList();
    }

    /** The names in place of those found, in that order. */
    List<String> foundNames() {
        return drafts.stream().filter(d -> !d.isTyped()).map(ClassDraft::name).toList();
    }

    /** Marks every field that cannot be so; true if there is none, nor too many. */
    boolean check() {
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        boolean good = !tooMany.isVisible();
        for (ClassDraft draft : drafts) {
            good &= draft.check(names, keys);
        }
        return good;
    }

    private ClassDraft addDraft(String name) {
        ClassDraft draft = new ClassDraft(NewClass.suggested(drafts.size(), name), this::drop);
        drafts.add(draft);
        rows.add(draft);
        none.setVisible(false);
        return draft;
    }

    private void drop(ClassDraft draft) {
        drafts.remove(draft);
        rows.remove(draft);
        none.setVisible(drafts.isEmpty());
    }
}
