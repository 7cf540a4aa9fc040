package io.stillwatch.laboratory.scenario;

/**
 * What a detector should make of a case.
 *
 * @param campaigns how many campaigns it should find, and no other
 * @param recall the least share of the guilty accounts that it should accuse; 0 where there are
 *     none
 * @param precision the least share of the accused that should be guilty; 1 where nobody is
 * @param says the same in words, and what has no number
 */
public record Expected(int campaigns, double recall, double precision, String says) {}
