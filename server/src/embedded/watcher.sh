# Ties one PostgreSQL server to the life of the program that started this script.
#
#   $1      signal that stops the server: INT (fast: ends sessions, writes a checkpoint) or QUIT (at once)
#   $2      directory to remove when the server is gone, or nothing
#   $3 ...  the server's command line
#
# Standard input is a pipe whose other end the program holds, so it ends when the program stops the
# cluster and also when the program dies in whatever way. Standard output is handed to the server as
# descriptor 4. The signals of a terminal and of a service manager are for the program, not for us.
trap '' HUP INT TERM
exec 3<&0 4<&1 </dev/null 1>&2
signal=$1 scratch=$2
shift 2

"$@" 3<&- &
server=$!

# The server is our child, so its id cannot be given to another process before `wait` below has returned.
# The signal is repeated because a server that has just been started may not listen to it yet.
(
    while read -r _; do :; done
    tries=0
    while kill -s "$signal" "$server" 2>/dev/null; do
        sleep 1
        tries=$((tries + 1))
        [ "$tries" -lt 30 ] || signal=QUIT
    done
) <&3 &
reader=$!
exec 3<&-

wait "$server"
status=$?
kill -s KILL "$reader" 2>/dev/null
[ -z "$scratch" ] || rm -rf "$scratch"
exit "$status"
