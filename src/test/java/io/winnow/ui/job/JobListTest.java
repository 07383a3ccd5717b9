package io.winnow.ui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import io.winnow.EmptyTables;
import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.job.Lane;
import io.winnow.project.Projects;
import io.winnow.team.Audit;
import io.winnow.team.AuditEntry;
import io.winnow.team.NewUser;
import io.winnow.team.Role;
import io.winnow.team.Users;
import io.winnow.ui.account.AccountView;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@ViewPackages(packages = "io.winnow.ui")
@ExtendWith(EmptyTables.class)
@Import(JobListTest.Handlers.class)
class JobListTest extends SpringBrowserlessTest {

    @Autowired Jobs jobs;
    @Autowired Users users;
    @Autowired Projects projects;
    @Autowired Audit audit;

    @BeforeEach
    void people() {
        users.create(new NewUser("cem", "Cem Curator", Role.CURATOR, "correct horse"), "test");
    }

    @Test
    @WithMockUser(
            username = "cem",
            roles = {"CURATOR", "ANNOTATOR"})
    void aRunningJobShowsLiveAndIsCancelledByItsButton() {
        navigate(JobsView.class);
        long id = jobs.submit("endless", null, "Endless work", "", "cem");
        await(() -> find(JobCard.class).all().size() == 1);
        await(() -> jobs.find(id).orElseThrow().state() == JobState.RUNNING);

        test(find(Button.class, find(JobCard.class).single()).withText("Cancel").single()).click();

        await(() -> jobs.find(id).orElseThrow().state() == JobState.CANCELLED);
        assertThat(audit.page(0, 1))
                .extracting(AuditEntry::who, AuditEntry::action)
                .containsExactly(tuple("cem", "job.cancel"));
        await(() ->
                "idle"
                        .equals(
                                find(JobIndicator.class)
                                        .single()
                                        .getElement()
                                        .getAttribute("data-state")));
    }

    @Test
    @WithMockUser(
            username = "cem",
            roles = {"CURATOR", "ANNOTATOR"})
    void anyPageShowsWhatRunsHowFarItIsAndOnceOpenedForWhichProjectAndItsLog() {
        long project = projects.create("Clothes", "", "", "cem").id();
        long id = jobs.submit("endless", project, "Endless work", "", "cem");
        await(() -> jobs.find(id).orElseThrow().state() == JobState.RUNNING);
        navigate(AccountView.class);
        JobIndicator indicator = find(JobIndicator.class).single();
        assertThat(indicator.getElement().getTextRecursively()).startsWith("Endless work ");

        test(indicator).click();
        JobCard card = find(JobCard.class).single();
        assertThat(card.getElement().getTextRecursively()).contains("Clothes");
        NativeDetails log = find(NativeDetails.class, card).single();
        assertThat(log.getElement().getTextRecursively()).doesNotContain("logged");
        log.setOpen(true);
        ComponentUtil.fireEvent(log, new NativeDetails.ToggleEvent(log, true));
        assertThat(log.getElement().getTextRecursively()).contains("Nothing logged yet.");

        jobs.cancel(id, "cem");
        await(() -> jobs.find(id).orElseThrow().state() == JobState.CANCELLED);
    }

    private void await(BooleanSupplier condition) {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(limit);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            roundTrip();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Handlers {

        @Bean
        JobHandler endless() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "endless";
                }

                @Override
                public Lane lane() {
                    return Lane.IO;
                }

                @Override
                public void run(JobContext job) throws Exception {
                    for (long unit = 0; ; unit++) {
                        job.report(unit % 100, 100, "turning");
                        Thread.sleep(20);
                    }
                }
            };
        }
    }
}
