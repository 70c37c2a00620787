/** The commands of the data centre, run as they are run there: the JAR as a process, on a database of its own. */
package vn.chitieuso.tests.operations;
