package io.stillwatch.laboratory.load;

/**
 * A service on this machine.
 *
 * @param port where it listens
 * @param token a token that may send and ask
 */
public record Target(int port, String token) {}
