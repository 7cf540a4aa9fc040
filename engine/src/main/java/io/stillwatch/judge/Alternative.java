package io.stillwatch.judge;

import java.io.Serializable;

/**
 * An innocent reading of a group.
 *
 * @param reading which
 * @param strength from 0 (nothing speaks for it) to 1 (it explains the group)
 * @param statement what speaks for it and what against
 */
public record Alternative(Reading reading, double strength, String statement)
    implements Serializable {}
