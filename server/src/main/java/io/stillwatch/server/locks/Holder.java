package io.stillwatch.server.locks;

/**
 * Who holds a token.
 *
 * @param name what the administrator calls the holder; stands in the audit
 * @param role what the holder may do
 * @param hash SHA-256 of the token in hexadecimal
 */
public record Holder(String name, Role role, String hash) {}
