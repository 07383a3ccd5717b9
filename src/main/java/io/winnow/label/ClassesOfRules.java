package io.winnow.label;

import io.winnow.project.ClassUsage;
import org.springframework.stereotype.Component;

/** A class that a rule votes for is in use. */
@Component
class ClassesOfRules implements ClassUsage {

    private final StoredRules rules;

    ClassesOfRules(StoredRules rules) {
        this.rules = rules;
    }

    @Override
    public long uses(long classId) {
        return rules.countByClassId(classId);
    }
}
