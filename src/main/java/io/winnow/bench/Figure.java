package io.winnow.bench;

/**
 * One line of the table.
 *
 * @param what is measured, with its unit
 * @param value as measured
 * @param goal what to reach; empty where there is none
 */
public record Figure(String what, String value, String goal) {}
