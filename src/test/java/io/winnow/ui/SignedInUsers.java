package io.winnow.ui;

import io.winnow.team.NewUser;
import io.winnow.team.Role;
import io.winnow.team.Users;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The people of view tests: "cora" the curator and "anna" the annotator; list it after the tables.
 */
public class SignedInUsers implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Users users = SpringExtension.getApplicationContext(context).getBean(Users.class);
        users.create(new NewUser("cora", "Cora", Role.CURATOR, "correct horse battery"), "test");
        users.create(new NewUser("anna", "Anna", Role.ANNOTATOR, "correct horse battery"), "test");
    }
}
