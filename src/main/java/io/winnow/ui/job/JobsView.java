package io.winnow.ui.job;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.winnow.team.Role;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** Every job of late, of all projects. */
@Route(value = "jobs", layout = MainLayout.class)
@PageTitle("Jobs · Winnow")
@RolesAllowed(Role.CURATOR_NAME)
public class JobsView extends Div {

    private static final long serialVersionUID = 1;

    JobsView(JobList list) {
        addClassNames("w-page", "w-narrow");
        Div head = new Div(new H1("Jobs"));
        head.addClassName("w-head");
        add(head, list);
    }
}
