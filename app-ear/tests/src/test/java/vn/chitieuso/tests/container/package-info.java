/**
 * Tests inside the container: the production WAR with the test classes in it, on Payara Micro, on a database of its own.
 * The WAR is deployed once for all test classes of a session; a test that leaves something behind leaves it to the others.
 */
package vn.chitieuso.tests.container;
