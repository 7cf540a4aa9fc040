package io.stillwatch.laboratory.evaluate;

/** How many accounts of an honest population there are and how many of them were accused. */
public record PopulationFigures(String population, int accounts, int accused) {}
