package rs.tefter.bench; final class Placeholder {}
