package io.winnow.label;

import io.winnow.project.ClassUsage;
import org.springframework.stereotype.Component;

/** Keeps a class from being removed while any annotation names it, in force or not. */
@Component
class AnnotatedClasses implements ClassUsage {

    private final Annotations annotations;

    AnnotatedClasses(Annotations annotations) {
        this.annotations = annotations;
    }

    @Override
    public long uses(long classId) {
        return annotations.countByClassId(classId)
                + annotations.countByCandidatesContaining("," + classId + ",");
    }
}
