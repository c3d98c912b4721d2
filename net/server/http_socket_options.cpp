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

bool hasArrived(qintptr descriptor)
{
    if (descriptor == -1)
        return false;
#ifdef Q_OS_WIN
    u_long bytes = 0;
    return ::ioctlsocket(SystemSocket(descriptor), FIONREAD, &bytes) == 0 && bytes > 0;
#else
    char first = 0;
    return ::recv(int(descriptor), &first, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
#endif
}

} // namespace ulpan
