# Shared by the commands at the root: finds the JDK and Maven, and builds what is stale. Sourced, not run.

readonly JDK_WANTED=25

say_and_stop() {
  echo "$1" >&2
  exit 2
}

java_version_of() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# Sets JAVA_HOME to a JDK that is new enough: the one given, else the newest installed, else the one on the PATH.
find_jdk() {
  local candidates=() home version best_version=0 best=""
  local given="${JAVA_HOME:-}"
  if [ -n "$given" ] && [ -x "$given/bin/javac" ]; then
    version=$(java_version_of "$given")
    if [ "${version:-0}" -ge "$JDK_WANTED" ]; then
      export JAVA_HOME
      return
    fi
  fi
  candidates=(/usr/lib/jvm/*/ /opt/java/*/ "$HOME"/.sdkman/candidates/java/*/)
  if command -v javac >/dev/null; then
    candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")")
  fi
  for home in "${candidates[@]}"; do
    [ -x "$home/bin/javac" ] || continue
    version=$(java_version_of "$home")
    if [ "${version:-0}" -ge "$JDK_WANTED" ] && [ "$version" -gt "$best_version" ]; then
      best_version=$version
      best=${home%/}
    fi
  done
  [ -n "$best" ] || say_and_stop "Tefter needs a JDK $JDK_WANTED or later; none is in JAVA_HOME, /usr/lib/jvm or the PATH."
  export JAVA_HOME=$best
}

find_maven() {
  command -v mvn >/dev/null || say_and_stop "Tefter is built with Maven 3.8 or later; there is no mvn on the PATH."
  local version
  version=$(mvn --version 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
  case "$version" in
    3.[0-7] | 2.* | "") say_and_stop "Tefter is built with Maven 3.8 or later; mvn on the PATH is ${version:-unknown}." ;;
  esac
}

# stale PLACE FOLDER...: whether a source below the folders, or the parent POM, is newer than what was assembled in PLACE. The folders themselves
# do not count: the first build puts its own folder into them.
stale() {
  local stamp=$1/built
  shift
  [ ! -e "$stamp" ] || [ pom.xml -nt "$stamp" ] ||
    [ -n "$(find "$@" -mindepth 1 -name target -prune -o \( -type f -o -type d \) -newer "$stamp" -print -quit)" ]
}

# assemble MODULE FOLDER: builds a module and what it needs, without tests, and puts its jars into FOLDER. A server that runs from the
# earlier FOLDER keeps its open files.
assemble() {
  local module=$1 folder=$2 log
  find_maven
  log=target/build.log
  rm -rf "$folder.new"
  mkdir -p "$folder.new"
  # Older than anything edited while the build runs.
  touch "$folder.new/built"
  echo "Building $module ..." >&2
  rm -rf "$module/target/lib"
  if ! mvn --batch-mode --quiet --projects "$module" --also-make package -Dmaven.test.skip=true >"$log" 2>&1; then
    cat "$log" >&2
    say_and_stop "The build of $module failed; the reason stands above."
  fi
  cp "$module"/target/lib/*.jar "$module"/target/tefter-*.jar "$folder.new"
  rm -rf "$folder"
  mv "$folder.new" "$folder"
}
