package io.winnow.ui.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.winnow.round.ModelView;
import io.winnow.round.VotersReport;
import io.winnow.ui.part.Section;
import java.util.List;

/** How one version was chosen, what each source of supervision added, and who voted. */
class VersionDetails extends Div {

    private final Select<ModelView> version = new Select<>();
    private final Div details = new Div();

    VersionDetails(List<ModelView> newestFirst) {
        addClassName("w-stack");
        version.setLabel("Look at version");
        version.setItems(newestFirst);
        version.setItemLabelGenerator(model -> Integer.toString(model.number()));
        version.setVisible(newestFirst.size() > 1);
        version.addValueChangeListener(change -> show(change.getValue()));
        add(version, details);
        version.setValue(newestFirst.getFirst());
    }

    private void show(ModelView model) {
        details.removeAll();
        details.add(
                new Section(
                        "How version " + model.number() + " was chosen",
                        new ComparisonTable(model)),
                new Section("What each source adds", new AblationTable(model)));
        VotersReport voters = model.report().voters();
        if (voters != null) {
            details.add(new Section("Voters", new VoterTable(voters)));
        }
    }
}
