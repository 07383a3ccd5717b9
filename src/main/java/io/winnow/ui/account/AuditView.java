package io.winnow.ui.account;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.winnow.team.Audit;
import io.winnow.team.AuditEntry;
import io.winnow.team.Role;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** Who did what, newest first. */
@Route(value = "audit", layout = MainLayout.class)
@PageTitle("Audit log · Winnow")
@RolesAllowed(Role.ADMIN_NAME)
public class AuditView extends Div {

    private static final long serialVersionUID = 1;

    AuditView(Audit audit) {
        addClassName("w-page");
        Div head = new Div(new H1("Audit log"));
        head.addClassName("w-head");
        Grid<AuditEntry> grid = new Grid<>();
        grid.addColumn(entry -> Words.of(entry.at(), "")).setHeader("When").setAutoWidth(true);
        grid.addColumn(AuditEntry::who).setHeader("Who").setAutoWidth(true);
        grid.addColumn(AuditWords::action).setHeader("What").setAutoWidth(true);
        grid.addColumn(AuditWords::subject).setHeader("Subject").setAutoWidth(true).setFlexGrow(1);
        grid.addColumn(AuditEntry::detail).setHeader("Detail").setFlexGrow(2);
        grid.setItems(
                DataProvider.fromCallbacks(
                        query -> audit.page(query.getPage(), query.getPageSize()).stream(),
                        query -> (int) audit.count()));
        grid.setHeight("calc(100dvh - 11rem)");
        add(head, grid);
    }
}
