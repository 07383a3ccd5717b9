package io.winnow;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use each other only through what is public on purpose, and never in a circle. */
class ModulesTest {

    @Test
    void modulesKeepToTheirDoors() {
        ApplicationModules.of(Winnow.class).verify();
    }
}
