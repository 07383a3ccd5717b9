package io.winnow.ui.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import io.winnow.EmptyTables;
import io.winnow.job.Jobs;
import io.winnow.project.NewClass;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.ui.SignedInUsers;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@ExtendWith({EmptyTables.class, SignedInUsers.class})
@ViewPackages(packages = "io.winnow.ui")
class ProjectsViewTest extends SpringBrowserlessTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    @Test
    @WithMockUser(
            username = "cora",
            roles = {"CURATOR", "ANNOTATOR"})
    void anEmptyListSaysWhatItIsForAndOffersToBegin() {
        navigate(ProjectsView.class);

        assertThat($(H2.class).single().getText()).isEqualTo("No projects yet");
        test($(Button.class).withText("New project").all().getFirst()).click();

        assertThat(getCurrentView()).isInstanceOf(NewProjectView.class);
    }

    @Test
    @WithMockUser(
            username = "cora",
            roles = {"CURATOR", "ANNOTATOR"})
    void aProjectShowsItsImagesAndWhereToGo() throws Exception {
        long id = filled("Clothes");

        navigate(ProjectsView.class);

        ProjectRow row = $(ProjectRow.class).single();
        assertThat($(Image.class, row).all()).hasSize(3);
        assertThat($(Anchor.class, row).all())
                .extracting(Anchor::getHref)
                .contains("projects/" + id + "/label", "projects/" + id + "/progress");
        assertThat(row.getElement().getTextRecursively()).contains("Coat", "0 / 3");
    }

    @Test
    @WithMockUser(username = "anna", roles = "ANNOTATOR")
    void annotatorsSeeOnlyWhatTheyCanLabelAndNothingOfTheRest() throws Exception {
        filled("Clothes");
        projects.create("Empty", "", "", "ada");

        navigate(ProjectsView.class);

        ProjectRow row = $(ProjectRow.class).single();
        assertThat(row.getElement().getTextRecursively())
                .contains("Clothes")
                .doesNotContain("Progress");
        assertThat($(Button.class).withText("New project").all()).isEmpty();
        assertThatThrownBy(() -> navigate(NewProjectView.class)).isNotNull();
    }

    private long filled(String name) throws Exception {
        long id = projects.create(name, "", "", "ada").id();
        projects.addClass(id, NewClass.named("Coat"));
        for (int i = 0; i < 3; i++) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            image.setRGB(i, i, 0xffffff);
            ImageIO.write(image, "png", new File(folder.toFile(), i + ".png"));
        }
        imports.start(id, ImportSpec.folder(folder.toString(), false), "ada");
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
        return id;
    }
}
