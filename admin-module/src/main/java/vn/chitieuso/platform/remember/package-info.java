/**
 * What is configured and seldom changes, remembered between requests: calendars, definitions, rules. A path that is walked
 * many times a second asks {@link vn.chitieuso.platform.remember.Remembered} and spends one short query to know whether
 * anything was configured anew, on whatever node, since it last read. Everybody else reads the tables as ever.
 */
package vn.chitieuso.platform.remember;
