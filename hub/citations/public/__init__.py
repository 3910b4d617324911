"""The library as readers meet it: everything cited here, one work, and files of both."""
