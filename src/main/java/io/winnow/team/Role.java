package io.winnow.team;

/** What a person may do; each role may do all that the ones after it may. */
public enum Role {
    /** Runs the installation: users, audit. */
    ADMIN,
    /** Owns data sets: imports, classes, training, export. */
    CURATOR,
    /** Labels. */
    ANNOTATOR;

    /** The role's name in {@code @RolesAllowed} and in URL rules. */
    public static final String ADMIN_NAME = "ADMIN";

    /** As {@link #ADMIN_NAME}. */
    public static final String CURATOR_NAME = "CURATOR";

    /** As {@link #ADMIN_NAME}. */
    public static final String ANNOTATOR_NAME = "ANNOTATOR";

    /** True if this role may do what {@code other} may. */
    public boolean includes(Role other) {
        return compareTo(other) <= 0;
    }
}
