package io.stillwatch.laboratory;

/** What a run wrote. */
public record Simulation(String scenario, long exchanges, int accounts, int campaignAccounts) {}
