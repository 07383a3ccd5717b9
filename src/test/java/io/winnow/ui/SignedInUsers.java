package io.winnow.ui;

import io.winnow.team.NewUser;
import io.winnow.team.Role;
import io.winnow.team.Users;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The people of view tests: "cora" the curator and "anna" the annotator; list it after the tables.
 *
 * <p>Each application that starts puts its own strategy into the static holder, where it stays when
 * a test goes on with an application that was started earlier: whoever signs in there would be
 * unknown to the views. So the holder is given back to the application of the class.
 */
public class SignedInUsers implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        SecurityContextHolder.setContextHolderStrategy(
                SpringExtension.getApplicationContext(context)
                        .getBean(SecurityContextHolderStrategy.class));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Users users = SpringExtension.getApplicationContext(context).getBean(Users.class);
        users.create(new NewUser("cora", "Cora", Role.CURATOR, "correct horse battery"), "test");
        users.create(new NewUser("anna", "Anna", Role.ANNOTATOR, "correct horse battery"), "test");
    }
}
