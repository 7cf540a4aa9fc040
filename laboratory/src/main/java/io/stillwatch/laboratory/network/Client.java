package io.stillwatch.laboratory.network;

/** A program that calls the model: how it names itself and how its TLS greeting looks. */
public record Client(String userAgent, String ja4) {}
