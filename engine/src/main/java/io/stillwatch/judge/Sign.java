package io.stillwatch.judge;

/**
 * What one trace of an account says of its belonging to a campaign.
 *
 * @param trace what was looked at
 * @param logOdds natural logarithm of how much likelier a member looks like this, tempered
 * @param members share of the members that look like this, from 0 to 1
 * @param others share of all other accounts that do
 */
public record Sign(Traces.Trace trace, double logOdds, double members, double others) {}
