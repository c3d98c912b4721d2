#include "net/server/http_socket_options.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace ulpan {

#ifdef Q_OS_WIN
using SystemSocket = SOCKET;
constexpr int sendingSide = SD_SEND;
#else
using SystemSocket = int;
constexpr int sendingSide = SHUT_WR;
#endif

void endSending(qintptr descriptor)
{
    if (descriptor != -1)
        ::shutdown(SystemSocket(descriptor), sendingSide);
}

void resetOnClose(qintptr descriptor)
{
    if (descriptor == -1)
        return;
    ::linger option = {};
    option.l_onoff = 1;
    ::setsockopt(SystemSocket(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option),
                 sizeof option);
}

void closeDescriptor(qintptr descriptor)
{
    if (descriptor == -1)
        return;
#ifdef Q_OS_WIN
    ::closesocket(SystemSocket(descriptor));
#else
    ::close(int(descriptor));
#endif
}

} // namespace ulpan
