package io.stillwatch.server.share;

/**
 * One version of an object as peers read it, kept word for word.
 *
 * @param id its name in STIX
 * @param type its kind in STIX, as {@code campaign}
 * @param campaign the service's own name of the campaign that it tells of, or empty if it is part
 *     of several; never leaves
 * @param version when this version was made, as STIX writes times
 * @param revoked whether it is taken back
 * @param added its place: microseconds since 1970, no two alike and each later than those before
 * @param json the object
 */
public record SharedObject(
    String id,
    String type,
    String campaign,
    String version,
    boolean revoked,
    long added,
    String json) {}
