package io.winnow.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** No such page, or none for this person; which of both is not said. */
@PageTitle("No such page · Winnow")
@AnonymousAllowed
public class MissingPage extends Main implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1;

    MissingPage() {
        addClassName("w-empty");
        Anchor home = new Anchor("/", "To the projects");
        home.addClassName("w-button");
        add(
                new H1("There is no such page"),
                new Paragraph("It may have been removed, or your account may not open it."),
                home);
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
