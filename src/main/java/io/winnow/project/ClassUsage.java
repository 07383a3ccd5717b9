package io.winnow.project;

/** Implemented by the rooms that refer to classes, so that no class in use is removed. */
@FunctionalInterface
public interface ClassUsage {

    /** How many labels of any kind refer to the class. */
    long uses(long classId);
}
