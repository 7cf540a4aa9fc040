package io.stillwatch.view;

/**
 * One channel's testimony.
 *
 * @param channel the channel's word
 * @param statement what was measured beside what honest groups show, as a sentence
 * @param strength weight of evidence in decibans (ten times the decimal logarithm of 1/p), from 0
 * @param accounts how many members it rests on
 * @param nominated whether the channel put the group forward, so that it is shown but not counted
 */
public record ReasonView(
    String channel, String statement, double strength, int accounts, boolean nominated) {}
