package io.winnow.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.winnow.EmptyTables;
import io.winnow.project.Projects;
import io.winnow.team.NewUser;
import io.winnow.team.Role;
import io.winnow.team.Users;
import io.winnow.ui.account.AccountView;
import io.winnow.ui.job.JobIndicator;
import io.winnow.ui.job.JobsView;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@ViewPackages(packages = "io.winnow.ui")
@ExtendWith(EmptyTables.class)
class MainLayoutTest extends SpringBrowserlessTest {

    @Autowired Users users;
    @Autowired Projects projects;
    @Autowired LiveEvents live;

    @BeforeEach
    void people() {
        users.create(new NewUser("cem", "Cem Curator", Role.CURATOR, "correct horse"), "test");
        users.create(new NewUser("ann", "Ann Annotator", Role.ANNOTATOR, "correct horse"), "test");
    }

    @Test
    @WithMockUser(
            username = "cem",
            roles = {"CURATOR", "ANNOTATOR"})
    void aCuratorSeesAllPagesOfTheProject() {
        long id = projects.create("Shoes", "", "", "cem").id();
        navigate("test/projects/" + id + "/progress", ProgressPage.class);
        assertThat(links())
                .containsExactly(
                        "projects/" + id + "/label",
                        "projects/" + id + "/progress",
                        "projects/" + id + "/explore",
                        "projects/" + id + "/rules",
                        "projects/" + id + "/data",
                        "projects/" + id + "/models",
                        "projects/" + id + "/settings");
    }

    @Test
    @WithMockUser(username = "ann", roles = "ANNOTATOR")
    void anAnnotatorSeesLabelOnly() {
        long id = projects.create("Shoes", "", "", "cem").id();
        navigate("test/projects/" + id + "/progress", ProgressPage.class);
        assertThat(links()).containsExactly("projects/" + id + "/label");
    }

    @Test
    @WithMockUser(
            username = "cem",
            roles = {"CURATOR", "ANNOTATOR"})
    void outsideAProjectThereAreNoProjectLinks() {
        navigate(AccountView.class);
        assertThat(links()).isEmpty();
    }

    @Test
    @WithMockUser(
            username = "cem",
            roles = {"CURATOR", "ANNOTATOR"})
    void aScreenStopsListeningWhenItGoes() {
        navigate(JobsView.class);
        assertThat(find(JobIndicator.class).all()).hasSize(1);
        int listening = live.listeners();
        assertThat(listening).isPositive();
        navigate(AccountView.class);
        assertThat(live.listeners()).isEqualTo(listening - 1);
    }

    @Test
    @WithMockUser(username = "ann", roles = "ANNOTATOR")
    void whatAnAnnotatorMayNotOpenIsNoPageForThem() {
        assertThat(navigate("users", MissingPage.class)).isNotNull();
        assertThat(navigate("jobs", MissingPage.class)).isNotNull();
        assertThat(navigate("audit", MissingPage.class)).isNotNull();
    }

    @Test
    @WithMockUser(
            username = "cem",
            roles = {"CURATOR", "ANNOTATOR"})
    void aCuratorMayNotOpenTheAdminsPages() {
        assertThat(navigate("users", MissingPage.class)).isNotNull();
        assertThat(navigate("audit", MissingPage.class)).isNotNull();
    }

    private List<String> links() {
        return find(ProjectNav.class).all().stream()
                .flatMap(nav -> find(Anchor.class, nav).all().stream())
                .map(Anchor::getHref)
                .toList();
    }

    @Route(value = "test/projects/:projectId/progress", layout = MainLayout.class)
    @PermitAll
    public static class ProgressPage extends Div {

        private static final long serialVersionUID = 1;
    }
}
