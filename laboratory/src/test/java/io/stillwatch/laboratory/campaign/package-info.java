@NullMarked
package io.stillwatch.laboratory.campaign;

import org.jspecify.annotations.NullMarked;
