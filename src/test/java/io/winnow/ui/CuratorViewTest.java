package io.winnow.ui;

import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import io.winnow.EmptyTables;
import io.winnow.job.Jobs;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** A test of what "cora" the curator sees; it is over when no job is left. */
@SpringBootTest
@ExtendWith({EmptyTables.class, SignedInUsers.class})
@WithMockUser(
        username = "cora",
        roles = {"CURATOR", "ANNOTATOR"})
public abstract class CuratorViewTest extends SpringBrowserlessTest {

    @Autowired protected Jobs jobs;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.winnow.ui");
    }

    /** Waits until no job is left. */
    @AfterEach
    protected void idle() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
    }

    /** Every word of the view that is open. */
    protected String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
